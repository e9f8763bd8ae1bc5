import { Command } from "commander";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usageError.ts";

/** An empty command that speaks through the terminal and throws where commander would end the process. */
export const namedCommand = (name: string, { write, warn }: Terminal): Command =>
  new Command(name)
    .exitOverride()
    .configureOutput({
      writeOut: write,
      writeErr: warn,
      outputError: (text, tell) => tell(inPlainWords(text)),
    })
    .helpOption("-h, --help", "show this help")
    .showHelpAfterError(`(dateline ${name} --help shows what can be written)`)
    .allowExcessArguments()
    .hook("preAction", refuseFurtherWords);

/** What commander says of an argument that is not there, as someone understands it who does not know what one is. */
const plainWords: ReadonlyMap<string, string> = new Map([
  [
    "error: missing required argument 'headline'",
    'error: The headline is missing. Write it in quotation marks, like dateline new "Harbour reopens after storm".',
  ],
  [
    "error: missing required argument 'files'",
    "error: No report is named. Write the name of its file, like dateline import report.txt.",
  ],
]);

const inPlainWords = (text: string): string => {
  const line = text.trimEnd();
  return `${plainWords.get(line) ?? line}\n`;
};

function refuseFurtherWords(command: Command): void {
  const { args, registeredArguments } = command;
  const last = registeredArguments.at(-1);
  if (last?.variadic || args.length <= registeredArguments.length) return;
  const name = command.name();
  if (last)
    throw new UsageError(
      `The headline came as ${args.length} words. Put it in quotation marks: dateline ${name} "${args.join(" ")}".`,
    );
  const folder =
    args.length === 1 ? ` To name the content folder, write dateline ${name} --content ${args[0]}.` : "";
  throw new UsageError(
    `"${args.join(" ")}" follows dateline ${name}, which takes options only.${folder} dateline ${name} --help shows them.`,
  );
}
