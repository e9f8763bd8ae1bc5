import { join } from "node:path";
import { parseMoment } from "../i18n/parse-date.ts";
import { typographicText } from "../markdown/typography.ts";
import type { BreakingNews, EditedBlock, Front, FrontFile, FrontLead } from "../model/front.ts";
import { type FrontFields, frontFields } from "../model/front-fields.ts";
import { fieldProblem, type Problem } from "../model/problem.ts";
import type { Publication } from "../model/publication.ts";
import type { Moment } from "../model/time.ts";
import { FileOrigin } from "./file-origin.ts";
import { frontName } from "./front-files.ts";
import { settingsFields } from "./settings-fields.ts";
import { settingsText } from "./settings-text.ts";
import { dropInvalidFields } from "./validate.ts";
import { writtenControlCharacters } from "./whole-text.ts";

interface ReadFronts {
  readonly fronts: readonly FrontFile[];
  readonly problems: readonly Problem[];
}

/** Reads `front.yaml`, and `front.<language>.yaml` of each further language, as far as they are there. */
export function readFronts(folder: string, publication: Publication): ReadFronts {
  const languages = [undefined, ...Object.keys(publication.languages)];
  const read = languages.map((language) => {
    const file = join(folder, frontName(language));
    const { value: text, problems } = settingsText(file, "may be empty");
    if (text === undefined) return { fronts: [], problems };
    const terms = { language: language ?? publication.language, timeZone: publication.timeZone };
    const parsed = parseFront(text, file, terms);
    return {
      fronts: [{ language, origin: new FileOrigin(file), front: parsed.front }],
      problems: parsed.problems,
    };
  });
  return { fronts: read.flatMap(({ fronts }) => fronts), problems: read.flatMap(({ problems }) => problems) };
}

type FrontTerms = Pick<Publication, "language" | "timeZone">;

/** Parses the text of such a file. What is invalid is left out of the front, so that the rest can be checked in the same run. */
function parseFront(
  text: string,
  file: string,
  terms: FrontTerms,
): { readonly front: Front; readonly problems: readonly Problem[] } {
  const { source, value, problems: found } = settingsFields(frontFields, text, file);
  const controlCharacters = text.includes("\\") ? writtenControlCharacters(source) : [];
  const problems = [...found, ...controlCharacters];
  const fields =
    value ??
    frontFields.partial().safeParse(dropInvalidFields(frontFields, source.data, problems)).data ??
    {};
  const reader = frontReader(terms, (field, message) => {
    problems.push(fieldProblem(source, field, message));
  });
  return { front: reader(fields), problems };
}

/** Returns a function that turns the fields of a front into what they say. It reports wrong dates and combinations. */
export function frontReader(
  { language, timeZone }: FrontTerms,
  report: (field: string, message: string) => void,
): (fields: FrontFields) => Front {
  const typographic = (text: string | undefined): string | undefined =>
    text && typographicText(text, language);
  const end = (group: string, until: string | undefined): Moment | undefined => {
    if (until === undefined) return undefined;
    const { moment, error } = parseMoment(until, timeZone);
    if (error !== undefined) report(`${group}.until`, error);
    return moment;
  };
  const breakingIn = ({ breaking }: FrontFields): BreakingNews | undefined =>
    breaking && {
      text: typographicText(breaking.text, language),
      article: breaking.article,
      until: end("breaking", breaking.until),
    };
  const leadIn = ({ lead }: FrontFields): FrontLead | undefined =>
    typeof lead === "string"
      ? { article: lead, field: "lead" }
      : lead && {
          article: lead.article,
          field: "lead.article",
          headline: typographic(lead.headline),
          related: lead.related,
          until: end("lead", lead.until),
        };
  const blockIn = (block: NonNullable<FrontFields["blocks"]>[number], index: number): EditedBlock => {
    const field = `blocks.${index}`;
    if (typeof block === "string") return { name: block, pinned: [], field };
    const { title, until, pinned = [], ...subject } = block;
    checkBlock(block, field, report);
    return { ...subject, title: typographic(title), pinned, until: end(field, until), field };
  };
  return (fields) => ({
    breaking: breakingIn(fields),
    lead: leadIn(fields),
    pinned: fields.pinned ?? [],
    focus: fields.focus ?? [],
    blocks: fields.blocks?.map(blockIn),
    latest: fields.latest,
  });
}

const subjects = ["story", "section", "sections", "tag", "articles"] as const;

type BlockGroup = Exclude<NonNullable<FrontFields["blocks"]>[number], string>;

function checkBlock(
  block: BlockGroup,
  field: string,
  report: (field: string, message: string) => void,
): void {
  const [subject, second] = subjects.filter((name) => block[name] !== undefined);
  if (subject === undefined)
    report(field, `names nothing to show. Add one of ${subjects.join(", ")}, such as section: world`);
  else if (second !== undefined)
    report(`${field}.${second}`, `cannot be used together with ${subject}. Make a block of each.`);
  if (subject === "story" && block.shape !== undefined)
    report(`${field}.shape`, "stands beside story, whose blocks have one design. Remove it.");
  if (subject === "sections" && block.shape !== undefined && !["small", "large"].includes(block.shape))
    report(`${field}.shape`, `"${block.shape}" is no design for several sections. Write small or large.`);
  if (subject === "sections" && block.title !== undefined)
    report(
      `${field}.title`,
      "stands beside sections, which have names of their own. Remove it, or give one section a block of its own.",
    );
  if ((subject === "sections" || subject === "articles") && block.pinned)
    report(
      `${field}.pinned`,
      subject === "sections"
        ? "stands beside sections. Give the section that it is for a block of its own."
        : "stands beside articles. Put it first in that list.",
    );
}
