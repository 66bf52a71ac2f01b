// The fragment of the address (#key=value&…), which works from file:// and never leaves the machine.

export function readFragment(): URLSearchParams {
  return new URLSearchParams(location.hash.replace(/^#/, ""));
}

/** Sets one key, or takes it away; nothing is loaded and the history gets no entry. */
export function writeFragment(key: string, value: string | undefined): void {
  const fragment = readFragment();
  if (value === undefined) fragment.delete(key);
  else fragment.set(key, value);
  history.replaceState(history.state, "", `#${fragment.toString()}`);
}
