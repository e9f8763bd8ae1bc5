import { siteFields } from "../model/publication-fields.ts";

/** What a new publication is asked for: required fields of its `site.yaml`. */
export interface Answers {
  readonly name: string;
  /** The address of the site. */
  readonly url: string;
  /** A BCP 47 tag. */
  readonly language: string;
  /** An IANA name. */
  readonly timeZone: string;
}

/** A question of `dateline init`, and the option that answers it. */
interface Question {
  readonly option: string;
  readonly question: string;
  readonly example: string;
}

/** The questions, in the order in which they are asked. */
export const questions: Readonly<Record<keyof Answers, Question>> = {
  name: { option: "--name", question: "Name of the publication", example: '"The Valley Post"' },
  url: {
    option: "--url",
    question: "Address of its site, like https://valley.example/",
    example: "https://valley.example/",
  },
  language: { option: "--language", question: "Language, like en or fr-CA", example: "en" },
  timeZone: {
    option: "--time-zone",
    question: "Time zone, like Europe/Stockholm",
    example: "Europe/Stockholm",
  },
};

/** The names of the answers, in the order of the questions. */
export const answerNames = ["name", "url", "language", "timeZone"] as const;

/**
 * Returns what is wrong with an answer, as the end of a sentence that begins with it; undefined if nothing is.
 * @example answerError("timeZone", "Mars") // "is not a time zone. …"
 */
export function answerError(name: keyof Answers, text: string): string | undefined {
  const result = siteFields.shape[name].safeParse(text);
  return result.success ? undefined : result.error.issues[0]?.message;
}
