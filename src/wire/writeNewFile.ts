import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Writes a file that was not there, its folders too, or says that there is one. Throws what the disk throws. */
export const writeNewFile = (file: string, text: string): "written" | "taken" => {
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, text, { flag: "wx" });
    return "written";
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return "taken";
    throw error;
  }
};
