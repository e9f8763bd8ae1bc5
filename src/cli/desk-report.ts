import { existsSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { deskFiles } from "../assets/desk-files.ts";
import { deskProgram, type ResolvePackage } from "../assets/desk-program.ts";
import { openPublication } from "../content/publication.ts";
import { type Forge, forgeOf } from "../desk/forge.ts";
import { deskFolder } from "../desk/forms.ts";
import { type GitRemote, gitRemote } from "../history/git-remote.ts";
import type { DeskFields } from "../model/desk-fields.ts";
import { fieldProblem, type Problem } from "../model/problem.ts";
import type { Publication } from "../model/publication.ts";
import { deskUrl } from "../pages/desk.ts";

interface DeskReport {
  /** What is to be said of each thing, in the order in which an editor meets them. Empty if there is no desk. */
  readonly rows: readonly (readonly [name: string, remark: string])[];
  readonly problems: readonly Problem[];
}

/** Where to look. */
interface DeskPlace {
  /** That of the publication; absolute. */
  readonly workingFolder: string;
  /** The content folder. */
  readonly content: string;
  readonly resolve?: ResolvePackage;
}

/** Returns what can be said of a publication's desk without a network. Says nothing of a folder without a usable `site.yaml`. */
export function deskReport({ workingFolder, content, resolve: find }: DeskPlace): DeskReport {
  if (!existsSync(join(content, "site.yaml"))) return { rows: [], problems: [] };
  const { value, problems } = openPublication({ folder: content });
  const mistakes = problems.filter(({ field }) => /^admin\b/.test(field ?? ""));
  if (!value?.publication.admin) return { rows: [], problems: mistakes };
  const { publication, siteOrigin } = value;
  const { admin } = value.publication;
  const forge = forgeOf(admin);
  const address = publication.url + deskUrl.slice(1);
  const program = deskProgram(find);
  const rows: DeskReport["rows"] = [
    ["address", address],
    ["editor", program ? `Sveltia CMS ${program.version}` : "not installed"],
    ["repository", `${forge.repo} at ${forge.address}, ${branchText(admin)}`],
    ["content", `${deskFolder(admin)}/ in the repository`],
    ["signing in", signInText(forge, address)],
    ["saving", savingText(forge)],
  ];
  const remote = gitRemote(workingFolder);
  const path = relative(workingFolder, resolve(content)).replaceAll("\\", "/");
  const warn = (field: string, message: string): Problem => ({
    ...fieldProblem(siteOrigin, field, message),
    severity: "warning",
  });
  return {
    rows,
    problems: [
      ...deskFiles({ publication, siteOrigin }, find).problems,
      ...addressDoubts(publication).map((doubt) => warn("url", doubt)),
      ...(remote ? repositoryDoubts(forge, remote).map((doubt) => warn("admin.repo", doubt)) : []),
      ...(remote ? folderDoubts(admin, remote, path).map((doubt) => warn("admin.folder", doubt)) : []),
    ],
  };
}

function branchText({ branch }: DeskFields): string {
  return branch === undefined ? "its default branch" : `branch ${branch}`;
}

function signInText({ name, authUrl, appId, address }: Forge, desk: string): string {
  if (authUrl !== undefined) return `by a button, through ${authUrl}; or with a token`;
  if (appId !== undefined)
    return `by a button; the application ${appId} needs the redirect URI ${desk}${corsText(name, desk)}`;
  const button = name === "github" ? "authUrl" : "appId";
  return `with a token that each editor makes at ${address}; for a button, add ${button} (docs/desk.md)${corsText(name, desk)}`;
}

function corsText(name: Forge["name"], desk: string): string {
  return name === "gitea" ? `. The server must allow requests (CORS) of ${new URL(desk).origin}` : "";
}

function savingText({ isReviewed }: Forge): string {
  return isReviewed ? "each change is a pull request" : "each change is in the branch at once";
}

function addressDoubts({ url }: Publication): readonly string[] {
  const { protocol, hostname } = new URL(url);
  if (protocol === "https:" || hostname === "localhost") return [];
  return [`is not a secure address. The desk works at https:// only, as browsers demand it.`];
}

function repositoryDoubts({ address, repo }: Forge, remote: GitRemote): readonly string[] {
  const isSame =
    new URL(address).hostname.toLowerCase() === remote.host &&
    repo.toLowerCase() === remote.repo.toLowerCase();
  if (isSame) return [];
  return [
    `is not the repository that this folder comes from, ${remote.repo} at ${remote.host}. If the desk is to edit that, write it here.`,
  ];
}

function folderDoubts(admin: DeskFields, remote: GitRemote, path: string): readonly string[] {
  if (path.startsWith("..")) return [];
  const wanted = [remote.folder, path].filter((part) => part !== "").join("/");
  if (wanted === deskFolder(admin)) return [];
  return [`does not lead to the content: in the repository, that lies in ${wanted}. Write folder: ${wanted}`];
}
