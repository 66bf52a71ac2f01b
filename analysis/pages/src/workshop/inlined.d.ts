// What the build puts into the page as texts.
declare module "worker:./worker" {
  const script: string;
  export default script;
}
declare module "core:wasm" {
  /** gzip in base64. */
  const packed: string;
  export default packed;
}
