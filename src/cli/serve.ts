import { rmSync } from "node:fs";
import { createServer, isIP } from "node:net";
import { join, resolve } from "node:path";
import type { Command } from "commander";
import { cacheFolderIn } from "../cache/database.ts";
import type { ContentChanges } from "../cache/snapshot.ts";
import { customisationPlaces, ownPublicFolder } from "../customisation/files.ts";
import { rendererPool } from "../eleventy/pool.ts";
import { paths } from "../lib/runtime.ts";
import { html } from "../markup/template.ts";
import type { Problem } from "../model/problem.ts";
import { isListed, outputPlace } from "../output/list.ts";
import { buildSite } from "../pipeline/build.ts";
import type { BuildOptions } from "../pipeline/options.ts";
import { previewBuilds } from "../pipeline/preview-builds.ts";
import type { BuildReport } from "../pipeline/report.ts";
import { listenAt } from "../preview/listen.ts";
import { type ShownUpdate, servePreview } from "../preview/preview.ts";
import { indexerThread } from "../search/indexer.ts";
import { failureOf, UsageError } from "./errors.ts";
import { formatCount, formatProblems, problemMessage } from "./format-problems.ts";
import { contentOption, namedCommand, parsePath, parseTime } from "./options.ts";
import { buildProgress } from "./progress.ts";
import type { Terminal } from "./terminal.ts";

interface ServeOptions {
  readonly content: string;
  readonly port: string;
  readonly host?: string;
  readonly now?: string;
}

/** Makes the command `dateline serve`, which serves a preview and updates it at every save. */
export function serveCommand(terminal: Terminal): Command {
  return namedCommand("serve", terminal)
    .description("Preview the site at localhost, with drafts and scheduled articles. It follows every save.")
    .addOption(contentOption())
    .option("--port <number>", "serve at this port of localhost", "8080")
    .option(
      "--host <address>",
      "listen at this address too, so that others can read the preview (default: localhost only)",
    )
    .option(
      "--now <time>",
      "preview the site as of this time (ISO 8601, in the publication's time zone; default: now)",
    )
    .action((options: ServeOptions) => runServe(options, terminal));
}

async function runServe(options: ServeOptions, terminal: Terminal): Promise<void> {
  const { host } = options;
  const port = parsePort(options.port);
  if (host !== undefined && !isHost(host))
    throw new UsageError(
      `--host "${host}" is not a host name or an IP address. Write it without http:// and port, like 192.168.1.5.`,
    );
  if (options.now !== undefined) await parseTime(options.now);
  try {
    // The launcher first checks the call in a trial run, then serves with Node's watch mode.
    await (terminal.environment.DATELINE_TRIAL === "1"
      ? checkAddress(options)
      : serve(options, port, terminal));
  } catch (error) {
    throw listenError(error, options) ?? error;
  }
}

function parsePort(typed: string): number {
  const port = Number(typed);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new UsageError(`--port "${typed}" is not a port. Write a number from 1 to 65535, like 8080.`);
  return port;
}

function isHost(host: string): boolean {
  return isIP(host) > 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(host);
}

/** Throws the error of `listen` if the preview can't use its port or address. */
async function checkAddress(options: ServeOptions): Promise<void> {
  const servers = await listenAt(options.host, Number(options.port), createServer);
  for (const server of servers) server.close();
}

async function serve(options: ServeOptions, port: number, terminal: Terminal): Promise<void> {
  const { host } = options;
  const contentFolder = resolve(terminal.workingFolder, options.content);
  // Never the folder that is published: a preview holds unpublished articles.
  const cacheFolder = cacheFolderIn(terminal.workingFolder);
  const output = join(cacheFolder, `preview-${port}`);
  // Anything else in the folder belongs to a deleted cache.
  if (!isListed(outputPlace({ output, cacheFolder }))) rmSync(output, { recursive: true, force: true });
  const folder = parsePath(options.content, terminal);
  const preview = previewUpdater({ folder, output, options, terminal });
  const places = customisationPlaces(terminal.workingFolder);
  const publicFolder = ownPublicFolder(terminal.workingFolder);
  const otherFolders = [
    paths.publicFiles,
    ...places.folders,
    ...(publicFolder === undefined ? [] : [publicFolder]),
  ];
  const watched = { contentFolder, otherFolders, otherFiles: places.files };
  await servePreview({ ...preview, ...watched, output, port, host });
  terminal.write(
    `Preview at http://localhost:${port}/, with drafts and scheduled articles. Press Ctrl+C to end it.\n`,
  );
  if (host !== undefined && !isLoopback(host))
    terminal.warn(
      `The preview listens at ${host} too. Anyone who can reach that address can read unpublished articles.\n`,
    );
}

interface PreviewUpdaterOptions {
  readonly folder: string;
  readonly output: string;
  readonly options: ServeOptions;
  readonly terminal: Terminal;
}

/** Returns the functions that update a preview. If the content has errors, the preview stays and shows them. */
function previewUpdater({ folder, output, options, terminal }: PreviewUpdaterOptions) {
  let errors: readonly Problem[] = [];
  let reported = "";
  const builds = previewBuilds();
  const renderer = rendererPool();
  const indexer = indexerThread();
  renderer.warmUp();
  const build = async (make: (options: BuildOptions) => Promise<BuildReport>): Promise<ShownUpdate> => {
    const startedAt = terminal.now();
    const progress = buildProgress(terminal);
    const now = options.now === undefined ? startedAt : await parseTime(options.now);
    try {
      const { update, pages, problems } = await make({
        target: {
          publicationFolder: terminal.workingFolder,
          folder,
          baseUrl: `http://localhost:${options.port}/`,
          now,
          audience: "preview",
        },
        output,
        cacheFolder: cacheFolderIn(terminal.workingFolder),
        startedAt,
        mode: "incremental",
        renderer,
        indexer,
        progress,
      });
      progress.end();
      const text = problems.length > 0 ? formatProblems(problems, "pretty", terminal.paint) : "";
      const isReported = text === reported;
      reported = text;
      errors = problems.filter(({ severity }) => severity === "error");
      if (!isReported) terminal.warn(text);
      const isWritten = update !== undefined && update.changed.length + update.removed.length > 0;
      if (isWritten)
        terminal.write(
          `Previewing ${formatCount(pages.get("article") ?? 0, "article")}: ${formatCount(update.changed.length, "file")} written in ${terminal.now() - startedAt} ms.\n`,
        );
      return { status: isWritten || !isReported ? "changed" : "unchanged", took: terminal.now() - startedAt };
    } catch (error) {
      // An error of a build must not end the preview, since the next save may correct it.
      const { text } = failureOf(error, terminal);
      terminal.warn(text);
      reported = text;
      errors = [buildFailure(text)];
      return { status: "changed", took: terminal.now() - startedAt };
    } finally {
      progress.end();
    }
  };
  return {
    start: () => build(buildSite),
    update: (changes: ContentChanges) => build((given) => builds.update(given, changes)),
    updateAll: () => build(builds.updateAll),
    problemPage: () => (errors.length > 0 ? problemPage(errors) : undefined),
  };
}

/** Returns the problem for the page of problems if a build failed, but not because of the content. */
function buildFailure(text: string): Problem {
  return {
    file: "The preview could not be updated.",
    line: 0,
    column: 0,
    severity: "error",
    message: text,
  };
}

/** Returns the page that the preview shows instead of all others while the content has errors. Reloads every two seconds. */
function problemPage(problems: readonly Problem[]): string {
  return html`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="2">
<title>The content has problems</title>
<style>
  body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 3rem auto; padding-inline: 1rem; }
  li { margin-block: 1rem; }
  code { display: block; color: #9c1c1c; }
</style>
<h1>The content has problems</h1>
<p>The preview continues as soon as you have fixed them.</p>
<ul>${problems.map(problemItem)}</ul>
</html>
`.markup;
}

function problemItem(problem: Problem) {
  return html`<li><code>${problem.file}${problem.line > 0 ? `:${problem.line}` : ""}</code> ${problemMessage(problem)}</li>`;
}

/** Returns true if only this machine can reach the host. */
function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.\d+){3}|::1)$/i.test(host);
}

/** Returns the message for an error of `listen`, or undefined if the error has no known cause. */
function listenError(error: unknown, { port: typed, host }: ServeOptions): UsageError | undefined {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const port = Number(typed);
  if (code === "EADDRINUSE")
    return new UsageError(
      `The port ${port} is in use. Choose another, like --port ${port < 65535 ? port + 1 : 8080}.`,
    );
  if (code === "EACCES")
    return new UsageError(
      `The port ${port} is reserved for the system. Choose one from 1024 on, like --port 8080.`,
    );
  return host === undefined
    ? undefined
    : new UsageError(
        `--host "${host}" is not an address of this machine. Write one of its addresses, or 0.0.0.0 for all of them.`,
      );
}
