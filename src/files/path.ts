/**
 * Makes sure that a path of a file or a folder is one.
 *
 * @throws TypeError for anything but text.
 */
export function checkPath(path: unknown): void {
  if (typeof path === "string") return;
  throw new TypeError("Pass the path of a file or a folder as text.");
}
