import { sizeError } from "../content/bytes.ts";
import { fileProblem } from "../model/problem.ts";
import type { Division, ImportContext, InputFile, PieceItems, ReadItem } from "./import-format.ts";

/** A file that was read. */
export interface WholeFile {
  /** As messages name it. */
  readonly shown: string;
  readonly bytes: Uint8Array;
}

/** A file as a piece. `bytes` is undefined if it is too large to be read. */
interface FilePiece extends Pick<InputFile, "shown" | "size"> {
  readonly bytes?: Uint8Array | undefined;
}

interface FileReading {
  /** The size limit of a file, in bytes. */
  readonly largest: number;
  readonly read: (file: WholeFile, context: ImportContext) => Iterable<ReadItem>;
}

/** Returns the division of a format of which each file is read for itself. */
export function eachFile({
  largest,
  read,
}: FileReading): () => Promise<Division<undefined, FilePiece, undefined>> {
  return async () => ({
    survey: async () => undefined,
    pieces: async function* (files) {
      for (const file of files) {
        const { shown, size } = file;
        yield { shown, size, bytes: size > largest ? undefined : ownBytes(await file.bytes()) };
      }
    },
    read: async ({ shown, size, bytes }, _, context): Promise<PieceItems<undefined>> => {
      const items: Iterable<ReadItem> = bytes
        ? read({ shown, bytes }, context)
        : [{ type: "unreadable", problem: fileProblem(shown, sizeError(size, largest)) }];
      return { items: [...items], told: undefined };
    },
  });
}

/** Returns bytes that share their memory with no others, since all of it would be copied for a thread. */
function ownBytes(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes);
}
