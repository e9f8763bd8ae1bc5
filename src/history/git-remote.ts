import { execFileSync } from "node:child_process";

/** Where the repository of a folder was fetched from, and where the folder lies in it. */
export interface GitRemote {
  /** The host, without user and port. */
  readonly host: string;
  /** The path of the repository at its host, without slashes at its ends and without `.git`. */
  readonly repo: string;
  /** The path of the folder in the repository; empty for the repository itself. */
  readonly folder: string;
}

/** Returns what git knows of the remote `origin` of a folder; undefined without git, repository or remote. */
export function gitRemote(folder: string): GitRemote | undefined {
  const git = (...words: readonly string[]): string | undefined => {
    try {
      return execFileSync("git", words, {
        cwd: folder,
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
      }).trim();
    } catch {
      return undefined;
    }
  };
  const place = remotePlace(git("remote", "get-url", "origin") ?? "");
  const prefix = git("rev-parse", "--show-prefix");
  return place && prefix !== undefined ? { ...place, folder: prefix.replace(/\/$/, "") } : undefined;
}

/**
 * Returns the host and the path of a repository from its address, in any form that git takes of other machines.
 * @example remotePlace("git@github.com:meridian/paper.git") // { host: "github.com", repo: "meridian/paper" }
 */
export function remotePlace(address: string): Pick<GitRemote, "host" | "repo"> | undefined {
  const [, host, path] =
    /^(?:https?|ssh|git):\/\/(?:[^@/]*@)?([^/:]+)(?::\d+)?\/(.+)$/.exec(address) ??
    /^(?:[^@/:]+@)?([\w.-]{2,}):(?!\/\/)(.+)$/.exec(address) ??
    [];
  if (host === undefined || path === undefined) return undefined;
  return { host: host.toLowerCase(), repo: path.replace(/^\/+|\/+$/g, "").replace(/\.git$/, "") };
}
