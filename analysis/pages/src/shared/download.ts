// Hands a text to the reader as a file, without any server.

export function download(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** A name that any file system takes. */
export function fileName(words: string, ending: string): string {
  const plain = words.normalize("NFKD").replace(/[^A-Za-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
  return `${(plain || "samenspel").slice(0, 60).toLowerCase()}.${ending}`;
}
