import { keepHeapsSmall, tuneEngine } from "../lib/runtime.ts";
import type { Progress } from "../lib/tasks.ts";
import type { Problem } from "../model/problem.ts";
import { importFormats } from "./formats.ts";
import type { ImportFormat, InputFile } from "./import-format.ts";
import type { MediaFolder } from "./import-settings.ts";
import type { HeldImport } from "./inputs/held-import.ts";
import { openInputs } from "./inputs/inputs.ts";
import { recognise } from "./inputs/recognition.ts";
import { mediaFolders } from "./media/media-folder.ts";
import { readRecognised } from "./workers/read-recognised.ts";
import type { Workplace } from "./workplace.ts";

/** What a user wants to have read. */
export interface InputRequest {
  /** Files, folders and archives. */
  readonly names: readonly string[];
  /** The formats to try. */
  readonly formats?: readonly ImportFormat[] | undefined;
  readonly progress: Progress;
}

/** What was read of the inputs. */
interface ReadInputs {
  readonly held: HeldImport;
  /** The files of folders and archives that no format reads. */
  readonly unknown: readonly InputFile[];
  /** The folders and archives among the inputs, in which the pictures of their texts may lie. */
  readonly folders: readonly MediaFolder[];
  readonly problems: readonly Problem[];
}

/** Reads all inputs. Threads start while these are recognised, if there is enough for them. */
export async function readInputs(
  { context, workers, spool }: Workplace,
  { names, formats = importFormats, progress }: InputRequest,
): Promise<ReadInputs> {
  progress.stage("Recognising", 0);
  const { inputs, problems, close } = await openInputs(names);
  try {
    const files = inputs.flatMap((input) => input.files);
    // The more items there are, the less may heaps grow before they are cleared.
    const items = Math.round(files.reduce((sum, { size }) => sum + size, 0) / bytesOfItem);
    tuneEngine(items, optimisedFrom);
    if (items >= heldSmallFrom) keepHeapsSmall();
    workers.startFor(Math.max(items, files.length));
    const recognised = await recognise(inputs, formats);
    progress.stage("Reading", 0);
    const held = await readRecognised(recognised.groups, {
      context,
      workers,
      spool,
      advance: () => progress.advance(1),
    });
    return {
      held,
      unknown: recognised.unknown,
      folders: mediaFolders(inputs),
      problems: [...problems, ...recognised.problems, ...held.problems],
    };
  } finally {
    close();
  }
}

/** About what an item takes of an export. */
const bytesOfItem = 6000;

/** An import of 20,000 posts takes a tenth less processor time with V8's last compiler, one of 10,000 reports as much. */
const optimisedFrom = 15_000;

/** For fewer items, clearing heaps more often costs time and gains little. */
const heldSmallFrom = 25_000;
