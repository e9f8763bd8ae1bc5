/** Returns true for a file or folder of the system or of tools: nothing of an archive lies in it. Some settings are hidden. */
export function isSystemName(name: string): boolean {
  if (/^\.eleventy\.c?js$/.test(name)) return false;
  return name.startsWith(".") || name === "__MACOSX" || name === "node_modules";
}
