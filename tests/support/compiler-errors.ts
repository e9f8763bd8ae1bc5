import { spawnSync } from "node:child_process";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { testFolder } from "./layered-content.ts";
import { writtenFiles } from "./written-files.ts";

/** Returns what the compiler says of the code of a publication, which it checks as strictly as that of the generator. */
export const compilerErrors = (folder: string): string => {
  const root = testFolder("..");
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  const settings = {
    extends: join(root, "tsconfig.json"),
    compilerOptions: {
      paths: {
        "dateline-press": [join(root, "src/public/config.ts")],
        "dateline-press/*": [join(root, "src/public/*.ts")],
      },
    },
    include: ["**/*.ts"],
    exclude: [],
  };
  writtenFiles(folder, {
    "package.json": `{ "type": "module" }`,
    "tsconfig.json": JSON.stringify(settings),
  });
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  return spawnSync(process.execPath, [compiler, "-p", folder], { encoding: "utf8" }).stdout;
};
