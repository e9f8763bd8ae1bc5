import { statSync } from "node:fs";
import { dirname, relative } from "node:path";
import { type Command, Option } from "commander";
import { type EditorName, editorNames, editors } from "../desk/editors.ts";
import { deskFolder } from "../desk/forms.ts";
import { makeFolder, replaceFile } from "../lib/files.ts";
import { type DeskFields, deskFields, forges } from "../model/desk-fields.ts";
import type { Publication } from "../model/publication.ts";
import { openContent } from "./content.ts";
import { UsageError } from "./errors.ts";
import { contentOption, namedCommand, parsePath } from "./options.ts";
import type { Terminal } from "./terminal.ts";

const examples = `
The forms are made from the rules by which dateline check judges: run the command again after an upgrade, and after a change of
the threads in site.yaml. A site with admin in its site.yaml has a desk of its own and needs no such file: see docs/desk.md.

Examples:
  dateline cms --for decap --backend gitlab --repo meridian/paper --output public/admin/config.yml
  dateline cms --for pages-cms --output .pages.yml
  dateline cms --for front-matter --output frontmatter.json`;

interface CmsOptions {
  readonly content: string;
  readonly for: EditorName;
  readonly backend?: DeskFields["backend"];
  readonly repo?: string;
  readonly host?: string;
  readonly output?: string;
}

/** Makes the command `dateline cms`, which writes the configuration of an editor. */
export function cmsCommand(terminal: Terminal): Command {
  return namedCommand("cms", terminal)
    .description("Write the configuration of an editor in the browser.")
    .addOption(new Option("--for <editor>", "the editor").choices(editorNames).default("sveltia"))
    .addOption(contentOption())
    .addOption(
      new Option("--backend <name>", "where the repository is (default: as in site.yaml)").choices(forges),
    )
    .option("--repo <name>", "the repository, like meridian/paper (default: as in site.yaml)")
    .option("--host <url>", "the address of your own GitHub Enterprise, GitLab, Gitea or Forgejo")
    .option("--output <file>", "write this file (default: print it)")
    .addHelpText("after", examples)
    .action((options: CmsOptions) => run(options, terminal));
}

async function run(options: CmsOptions, terminal: Terminal): Promise<void> {
  const { for: name, output } = options;
  const folder = parsePath(options.content, terminal);
  const { value } = await openContent({ folder });
  const { publication } = value;
  const text = await configText(name, publication, settingsOf(options, publication));
  if (output === undefined) return terminal.write(text);
  const file = parsePath(output, terminal);
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`--output: ${output} is a folder. Name the file in it, like ${output}/config.yml`);
  makeFolder(dirname(file));
  replaceFile(file, text);
  terminal.write(`${output}\n`);
}

/** Returns where the repository is, as options or `site.yaml` say. */
function settingsOf(
  { for: name, backend, repo, host, content }: CmsOptions,
  { admin }: Publication,
): DeskFields {
  const path = relative("", content).replaceAll("\\", "/");
  // One that lies outside of the working folder may lie anywhere in the repository.
  const folder = /^(?:\.\.|\/|[a-z]:|$)/i.test(path) ? undefined : path;
  if (backend === undefined && repo === undefined && host === undefined && admin) return admin;
  if (!editors[name].needsForge) return { backend: "github", repo: "not/needed", folder };
  const { data, error } = deskFields.safeParse({ backend, repo, host, folder });
  if (data) return data;
  if (backend === "forgejo" && repo !== undefined && host === undefined)
    throw new UsageError(
      "--backend forgejo does not say whose. Add the address of your Forgejo, like --host https://codeberg.org/.",
    );
  const [issue] = error?.issues ?? [];
  throw new UsageError(
    backend === undefined || repo === undefined
      ? "The editor has to know where the repository is. Add --backend and --repo, like --backend github --repo meridian/paper."
      : `--${issue?.path.join(".")} ${issue?.message}`,
  );
}

async function configText(name: EditorName, publication: Publication, admin: DeskFields): Promise<string> {
  const { format, config } = editors[name];
  const icon = `${publication.basePath}favicon.svg`;
  const data = config({ ...publication, icon, admin }, deskFolder(admin));
  if (format === "json") return `${JSON.stringify(data, undefined, 2)}\n`;
  // Loaded late: a library for this command alone.
  const { stringify } = await import("yaml");
  return `# Made by dateline cms. Run it again instead of changing this file.\n${stringify(data, { lineWidth: 0, aliasDuplicateObjects: false })}`;
}
