// Plain JavaScript for any Node, since npm runs it with the Node of the machine.
import { existsSync, lstatSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Links the pinned Node where npm scripts and `npx` find it first, if npm has not. npm 10 makes the link and removes it again,
 * with what it does not install: the packages for other systems, whose program has the same name.
 * @param {string} root The folder of the installation.
 */
export function linkPinnedNode(root) {
  // npm makes commands of its own kind on Windows.
  if (process.platform === "win32") return;
  const link = join(root, "node_modules", ".bin", "node");
  const name = packages().find((name) => existsSync(join(root, "node_modules", name, "bin", "node")));
  if (name !== undefined && !lstatSync(link, { throwIfNoEntry: false }))
    symlinkSync(join("..", name, "bin", "node"), link);
}

function packages() {
  const file = fileURLToPath(new URL("package.json", import.meta.url));
  return Object.keys(JSON.parse(readFileSync(file, "utf8")).optionalDependencies);
}
