import { resolve } from "node:path";
import type { Command } from "commander";
import { localMinute } from "../i18n/local-minute.ts";
import { type Answers, answerError, answerNames, questions } from "../init/answers.ts";
import { publicationFiles } from "../init/publication-files.ts";
import { checkedTarget, TargetError, writePublication } from "../init/target-folder.ts";
import { UsageError } from "./errors.ts";
import { formatCount } from "./format-problems.ts";
import { namedCommand } from "./options.ts";
import type { Terminal } from "./terminal.ts";

const examples = `
Makes the folder of a publication: sections, an author, a first article that tells how to write one, settings for the editor,
and workflows that check and publish it on GitHub. The folder must be new or empty. It may be the one in which npm has
installed Dateline. What no option says is asked for, if the command runs in a terminal.

Examples:
  dateline init
  dateline init valley --name "The Valley Post" --url https://valley.example/ --language en --time-zone Europe/Stockholm`;

type InitOptions = Partial<Answers>;

/** Makes the command `dateline init`, which makes a new publication. */
export function initCommand(terminal: Terminal): Command {
  return namedCommand("init", terminal)
    .description("Make the folder of a new publication.")
    .argument("[folder]", "the folder of the publication (default: this one)", ".")
    .option("--name <name>", "the name of the publication")
    .option("--url <url>", "the address of its site")
    .option("--language <tag>", "its language, like en or fr-CA")
    .option("--time-zone <zone>", "the time zone of its dates, like Europe/Stockholm")
    .addHelpText("after", examples)
    .action((folder: string, options: InitOptions) => init(folder, options, terminal));
}

async function init(typed: string, options: InitOptions, terminal: Terminal): Promise<void> {
  const folder = resolve(terminal.workingFolder, typed);
  for (const name of answerNames) refuseWrong(name, options[name]);
  try {
    // Before the questions: whoever has answered them should not learn that it was for nothing.
    const installed = checkedTarget(folder, typed);
    const answers = terminal.ask ? await asked(options, terminal, terminal.ask) : given(options);
    const { files, needsInstall } = publicationFiles({
      answers,
      installed,
      date: localMinute(terminal.now(), answers.timeZone),
      nodeVersion: process.versions.node,
    });
    writePublication(folder, typed, files);
    const steps = [
      ...(folder === terminal.workingFolder ? [] : [`cd ${/\s/.test(typed) ? `"${typed}"` : typed}`]),
      ...(needsInstall ? ["npm install"] : []),
      "npm start",
    ];
    terminal.write(
      `Made ${answers.name}: ${formatCount(Object.keys(files).length, "file")} in ${folder}. Now run:\n\n${steps.map((step) => `  ${step}\n`).join("")}\nREADME.md says how to write, check and publish.\n`,
    );
  } catch (error) {
    throw error instanceof TargetError ? new UsageError(error.message) : error;
  }
}

function refuseWrong(name: keyof Answers, text: string | undefined): void {
  const error = text === undefined ? undefined : answerError(name, text);
  if (error !== undefined) throw new UsageError(`${questions[name].option}: "${text}" ${error}`);
}

/** Returns the answers that the options give. Throws UsageError if one is missing. */
function given(options: InitOptions): Answers {
  const { name, url, language, timeZone } = options;
  if (name !== undefined && url !== undefined && language !== undefined && timeZone !== undefined)
    return { name, url, language, timeZone };
  const missing = answerNames.filter((each) => options[each] === undefined);
  const all = answerNames.map((each) => `${questions[each].option} ${questions[each].example}`).join(" ");
  throw new UsageError(
    `Say ${missing.map((each) => questions[each].option).join(", ")} too: questions are asked in a terminal only. Write it like dateline init ${all}.`,
  );
}

/** Asks for what no option says. */
async function asked(
  options: InitOptions,
  { write, environment }: Terminal,
  ask: NonNullable<Terminal["ask"]>,
): Promise<Answers> {
  const defaults: InitOptions = {
    language: languageOf(environment.LC_ALL || environment.LANG || ""),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
  const answer = async (name: keyof Answers): Promise<string> => {
    const option = options[name];
    if (option !== undefined) return option;
    const hint = defaults[name] === undefined ? "" : ` (${defaults[name]})`;
    for (;;) {
      const typed = await ask(`${questions[name].question}${hint}: `);
      if (typed === undefined) throw new Error("Not all questions were answered. Nothing was made.");
      const text = typed.trim() || (defaults[name] ?? "");
      const error = answerError(name, text);
      if (error === undefined) return text;
      write(`"${text}" ${error}\n`);
    }
  };
  return {
    name: await answer("name"),
    url: await answer("url"),
    language: await answer("language"),
    timeZone: await answer("timeZone"),
  };
}

/**
 * Returns the language of a locale of POSIX.
 * @example languageOf("de_CH.UTF-8") // "de-CH"
 */
function languageOf(locale: string): string {
  const [, language, region] = /^([a-z]{2,3})(?:_([A-Z]{2}))?(?:[.@]|$)/.exec(locale) ?? [];
  if (language === undefined) return "en";
  return region === undefined ? language : `${language}-${region}`;
}
