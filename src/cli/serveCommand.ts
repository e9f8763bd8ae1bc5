import { once } from "node:events";
import { existsSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import type { Command } from "commander";
import { buildSite } from "../build/buildSite.ts";
import { installation } from "../build/installation.ts";
import { manifestName } from "../build/output/outputManifest.ts";
import { workerIndexer } from "../build/search/workerIndexer.ts";
import { stateFolderIn } from "../build/stateFolderIn.ts";
import { servePreview } from "../eleventy/servePreview.ts";
import { workerRenderer } from "../eleventy/workerRenderer.ts";
import type { Problem } from "../model/problem.ts";
import { buildProgress } from "./buildProgress.ts";
import { contentOption } from "./contentOption.ts";
import { countInWords } from "./countInWords.ts";
import { formatProblems } from "./formatProblems.ts";
import { namedCommand } from "./namedCommand.ts";
import { problemPage } from "./problemPage.ts";
import type { Terminal } from "./terminal.ts";
import { typedPath } from "./typedPath.ts";
import { typedTime } from "./typedTime.ts";
import { UsageError } from "./usageError.ts";

interface ServeOptions {
  readonly content: string;
  readonly port: string;
  readonly now?: string;
}

const typedPort = (typed: string): number => {
  const port = Number(typed);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new UsageError(`--port "${typed}" is not a port. Write a number from 1 to 65535, like 8080.`);
  return port;
};

interface PreviewFacts {
  readonly folder: string;
  readonly output: string;
  readonly options: ServeOptions;
  readonly terminal: Terminal;
}

/** Brings the preview up to date at each run; while the content has errors it stays as it was and tells them. */
const followedPreview = ({ folder, output, options, terminal }: PreviewFacts) => {
  let errors: readonly Problem[] = [];
  const renderer = workerRenderer();
  const indexer = workerIndexer();
  renderer.prepare();
  const update = async (): Promise<void> => {
    const began = terminal.now();
    const progress = buildProgress(terminal);
    const now = options.now === undefined ? began : typedTime(options.now);
    const { update, pages, problems } = await buildSite({
      edition: { folder, baseUrl: `http://localhost:${options.port}/`, now, shows: "everything" },
      output,
      stateFolder: stateFolderIn(terminal.workingFolder),
      began,
      basedOn: "the last build",
      renderer,
      indexer,
      progress,
    });
    progress.end();
    errors = problems.filter(({ severity }) => severity === "error");
    if (problems.length > 0) terminal.warn(formatProblems(problems, "pretty", terminal.paint));
    if (update)
      terminal.write(
        `Previewing ${countInWords(pages.get("article") ?? 0, "article")}: ${countInWords(update.changed.length, "file")} written in ${terminal.now() - began} ms.\n`,
      );
  };
  return { update, problemPage: () => (errors.length > 0 ? problemPage(errors) : undefined) };
};

/** Throws UsageError where another program listens at the port: the preview would move to one that nobody was told of. */
const ensureFree = async (port: number): Promise<void> => {
  const server = createServer();
  try {
    server.listen(port);
    await once(server, "listening");
  } catch {
    throw new UsageError(`The port ${port} is in use. Choose another, like --port ${port + 1}.`);
  }
  server.close();
  await once(server, "close");
};

const runServe = async (options: ServeOptions, terminal: Terminal): Promise<void> => {
  const port = typedPort(options.port);
  if (options.now !== undefined) typedTime(options.now);
  // The launcher first asks whether the call is right, then serves under a watch.
  if (terminal.environment.DATELINE_TRIAL === "1") return ensureFree(port);
  const contentFolder = resolve(terminal.workingFolder, options.content);
  // Eleventy works from the installation's folder, where a path that was typed elsewhere would lead astray.
  const isHere = terminal.workingFolder === resolve(installation.root);
  const folder = isHere ? typedPath(options.content, terminal) : contentFolder;
  // Never the folder that is published: a preview holds what nobody may see yet.
  const output = join(stateFolderIn(terminal.workingFolder), `preview-${port}`);
  if (!existsSync(join(output, manifestName))) rmSync(output, { recursive: true, force: true });
  const preview = followedPreview({ folder, output, options, terminal });
  await servePreview({ ...preview, contentFolder, output, port });
  terminal.write(
    `Preview at http://localhost:${port}/ (drafts and scheduled articles are shown). Ctrl+C ends it.\n`,
  );
};

/** `dateline serve`: a preview that follows the content while it is written. */
export const serveCommand = (terminal: Terminal): Command =>
  namedCommand("serve", terminal)
    .description("Preview the site at localhost, drafts and scheduled articles included; follows every save.")
    .addOption(contentOption())
    .option("--port <number>", "the port at localhost", "8080")
    .option("--now <time>", "preview as of this time; the present if silent")
    .action((options: ServeOptions) => runServe(options, terminal));
