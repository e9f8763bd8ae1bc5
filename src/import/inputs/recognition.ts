import { fileProblem, type Problem } from "../../model/problem.ts";
import type { ImportFormat, ImportInput, InputFile } from "../import-format.ts";

/** Files of one format that are read together. */
export interface RecognisedFiles {
  readonly format: ImportFormat;
  readonly files: readonly InputFile[];
}

interface Recognition {
  /** In the order of the inputs. */
  readonly groups: readonly RecognisedFiles[];
  /** The files of folders and archives that no format reads. */
  readonly unknown: readonly InputFile[];
  readonly problems: readonly Problem[];
}

/**
 * Finds the format of each file. The first format that recognises a file reads it. The last one, plain text, is asked for
 * a folder or an archive only if no other format recognised a file of it, since archives hold many texts that are no
 * reports. Files that were named one by one are read together if they have one format, since exports have parts.
 */
export async function recognise(
  inputs: readonly ImportInput[],
  formats: readonly ImportFormat[],
): Promise<Recognition> {
  const groups: RecognisedFiles[] = [];
  const unknown: InputFile[] = [];
  const problems: Problem[] = [];
  const single = new Map<ImportFormat, InputFile[]>();
  for (const input of inputs) {
    const found = await recogniseInput(input, formats);
    if (found.groups.length === 0) problems.push(fileProblem(input.name, nothingKnown(input, formats)));
    else unknown.push(...found.rest);
    for (const group of found.groups) {
      if (input.files.length > 1) {
        groups.push(group);
        continue;
      }
      const together = single.get(group.format);
      if (together) together.push(...group.files);
      else {
        const files = [...group.files];
        single.set(group.format, files);
        groups.push({ format: group.format, files });
      }
    }
  }
  return { groups, unknown, problems };
}

async function recogniseInput(input: ImportInput, formats: readonly ImportFormat[]) {
  const groups: RecognisedFiles[] = [];
  let rest = input.files;
  for (const format of formats) {
    if (rest.length === 0 || (format === formats.at(-1) && groups.length > 0)) break;
    const files = await format.recognises({ ...input, files: rest });
    if (files.length === 0) continue;
    groups.push({ format, files });
    const known = new Set(files);
    rest = rest.filter((file) => !known.has(file));
  }
  return { groups, rest };
}

function nothingKnown({ files }: ImportInput, formats: readonly ImportFormat[]): string {
  if (files.length === 0) return "There is no file in it. Name a file or a folder that holds some.";
  const [only] = formats;
  return formats.length === 1 && only
    ? `There is nothing here that is ${only.title}. Leave out --from, and the format is found by itself.`
    : "There is nothing here that can be imported. dateline import --help names the formats.";
}
