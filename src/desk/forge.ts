import type { DeskFields } from "../model/desk-fields.ts";

/** How the desk talks to the forge that keeps the repository. */
export interface Forge {
  /** As Sveltia CMS and Decap CMS name it. */
  readonly name: "github" | "gitlab" | "gitea";
  readonly repo: string;
  /** Undefined for the default branch of the repository. */
  readonly branch?: string | undefined;
  /** The address of its REST interface, without a slash at its end. */
  readonly apiRoot: string;
  /** Its own address, without a slash at its end. */
  readonly address: string;
  /** The service that signs editors in, without a slash at its end; undefined if they need a token. */
  readonly authUrl?: string | undefined;
  /** The OAuth application by which editors sign in; undefined if they need a token. */
  readonly appId?: string | undefined;
  readonly isReviewed: boolean;
}

/** Returns the forge that the settings of a desk name. */
export function forgeOf({ backend, repo, branch, host, authUrl, appId, workflow }: DeskFields): Forge {
  const name = backend === "forgejo" ? "gitea" : backend;
  const address = withoutSlash(host ?? homes[name]);
  return {
    name,
    repo,
    branch,
    address,
    apiRoot: address === homes.github ? "https://api.github.com" : address + apiPaths[name],
    authUrl: authUrl === undefined ? undefined : withoutSlash(authUrl),
    appId,
    isReviewed: workflow === "editorial",
  };
}

/**
 * Returns the origins that the page of a desk may talk to: those of its forge and no others.
 * @example forgeOrigins(forgeOf({ backend: "gitlab", repo: "meridian/paper" })) // ["https://gitlab.com"]
 */
export function forgeOrigins({ apiRoot, address, name }: Forge): readonly string[] {
  // Nothing of the page asks github.com itself, whose interface has a host of its own.
  const addresses = name === "github" ? [apiRoot] : [apiRoot, address];
  return [...new Set(addresses.map((address) => new URL(address).origin))];
}

const homes = {
  github: "https://github.com",
  gitlab: "https://gitlab.com",
  gitea: "https://gitea.com",
} as const;

const apiPaths = { github: "/api/v3", gitlab: "/api/v4", gitea: "/api/v1" } as const;

function withoutSlash(address: string): string {
  return address.replace(/\/+$/, "");
}
