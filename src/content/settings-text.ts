import { fileProblem, lineProblem, type Result } from "../model/problem.ts";
import { contentBytes, decodedText } from "./bytes.ts";
import { wholeTextError } from "./whole-text.ts";

/** The size limit of `site.yaml` and `front.yaml`, in characters: room for some thousand stories, and parsed in seconds at worst. */
const largest = 500_000;

/**
 * Returns the text of a file of settings. Without a file, there is neither a value nor a problem. An empty one is an error, unless
 * it may be empty.
 */
export function settingsText(file: string, content: "needed" | "may be empty" = "needed"): Result<string> {
  const { value: bytes, problems } = contentBytes(file) ?? { problems: [] };
  if (!bytes) return { problems };
  if (content === "may be empty" && bytes.toString("latin1").trim() === "") return { value: "", problems };
  const decoded = decodedText(bytes);
  if (decoded.error !== undefined) return { problems: [fileProblem(file, decoded.error)] };
  if (decoded.text.length > largest)
    return {
      problems: [
        fileProblem(
          file,
          `The file is longer than ${largest.toLocaleString("en")} characters. Take out what is not needed any more.`,
        ),
      ],
    };
  const error = wholeTextError(decoded.text);
  return error
    ? { problems: [lineProblem(file, error.line, error.message)] }
    : { value: decoded.text, problems: [] };
}
