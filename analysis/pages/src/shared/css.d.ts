// Style sheets and texts that the build takes in.
declare module "*.css";
declare module "*.txt" {
  const text: string;
  export default text;
}
