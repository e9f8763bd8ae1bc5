import { fileProblem, type Problem } from "../../model/problem.ts";
import type { ImportFormat, ImportInput, InputFile } from "../import-format.ts";
import { isMedia, isPictureName } from "../media-endings.ts";

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
 * reports. It is not asked for uploads: pictures beside the export of a site. Files that were named one by one are read
 * together if they have one format, since exports have parts.
 */
export async function recognise(
  inputs: readonly ImportInput[],
  formats: readonly ImportFormat[],
): Promise<Recognition> {
  const groups: RecognisedFiles[] = [];
  const unknown: InputFile[] = [];
  const problems: Problem[] = [];
  const single = new Map<ImportFormat, InputFile[]>();
  for (const { input, found } of await recogniseInputs(inputs, formats)) {
    if (found === undefined) continue;
    if (found.groups.length === 0) problems.push(fileProblem(input.name, nothingKnown(input, formats)));
    else unknown.push(...found.rest.filter(isUnknownIn(found)));
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

/** What was found in an input; undefined for uploads, which no format reads. */
interface RecognisedInput {
  readonly input: ImportInput;
  readonly found: FoundFormats | undefined;
}

interface FoundFormats {
  readonly groups: readonly RecognisedFiles[];
  readonly rest: readonly InputFile[];
}

async function recogniseInputs(
  inputs: readonly ImportInput[],
  formats: readonly ImportFormat[],
): Promise<readonly RecognisedInput[]> {
  const exact = formats.length > 1 ? formats.slice(0, -1) : formats;
  const found: FoundFormats[] = [];
  for (const input of inputs) found.push(await recogniseInput(input, exact));
  const hasArchive = found.some(({ groups }) => groups.some(({ format }) => format.origin === "archive"));
  const all: RecognisedInput[] = [];
  for (const [index, input] of inputs.entries()) {
    const { groups = [], rest = [] } = found[index] ?? {};
    if (groups.length > 0) all.push({ input, found: { groups, rest } });
    else if (hasArchive && holdsUploads(input)) all.push({ input, found: undefined });
    else all.push({ input, found: await recogniseInput(input, formats.slice(exact.length)) });
  }
  return all;
}

/** Returns whether a file is of no use: pictures are there for texts, and other files for those of sites. */
function isUnknownIn({ groups }: FoundFormats): (file: InputFile) => boolean {
  const isUsed = groups.some(({ format }) => format.origin === "archive") ? isMedia : isPictureName;
  return ({ path }) => !isUsed(path);
}

/** Returns true for a folder or an archive with pictures. */
function holdsUploads({ kind, files }: ImportInput): boolean {
  return kind !== "file" && files.some(({ path }) => isMedia(path));
}

async function recogniseInput(input: ImportInput, formats: readonly ImportFormat[]): Promise<FoundFormats> {
  const groups: RecognisedFiles[] = [];
  let rest = input.files;
  for (const format of formats) {
    if (rest.length === 0) break;
    const files = await format.recognises({ ...input, files: rest });
    if (files.length === 0) continue;
    groups.push({ format, files });
    const known = new Set(files);
    rest = rest.filter((file) => !known.has(file));
  }
  return { groups, rest };
}

function nothingKnown({ files }: ImportInput, formats: readonly ImportFormat[]): string {
  if (files.length === 0)
    return "There is no file in it. Name a file, a folder or a ZIP archive that holds some.";
  const [only] = formats;
  return formats.length === 1 && only
    ? `There is nothing here that is ${only.title}. Leave out --from, and the format is found by itself.`
    : "There is nothing here that can be imported. dateline import --help names the formats.";
}
