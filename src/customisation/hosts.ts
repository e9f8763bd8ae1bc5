/** The purposes for which pages may load from other hosts, each with what pages do there. */
export const hostPurposes = {
  scripts: "load scripts from",
  styles: "load style sheets from",
  images: "load pictures from",
  fonts: "load fonts from",
  frames: "show frames of",
  connections: "connect to",
  forms: "send forms to",
  media: "load sound and film from",
} as const;

export type HostPurpose = keyof typeof hostPurposes;

/** The hosts that pages may load from, by purpose. */
export type Hosts = { readonly [Purpose in HostPurpose]?: readonly string[] | undefined };

/**
 * Returns the origin that an entry of `hosts` names; undefined if it names none.
 * @example originOf("plausible.io") // "https://plausible.io"
 * @example originOf("https://media.example.org:8443/") // "https://media.example.org:8443"
 */
function originOf(host: string): string | undefined {
  const [, name] = /^(?:https:\/\/)?([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?)\/?$/i.exec(host) ?? [];
  return name === undefined || !/[.:]/.test(name) ? undefined : URL.parse(`https://${name}`)?.origin;
}

/** Returns the origins of all hosts; undefined if there are none. */
export function originsOf(hosts: Hosts): Hosts | undefined {
  const origins = Object.entries(hosts).map(
    ([purpose, list = []]) => [purpose, list.flatMap((host) => originOf(host) ?? [])] as const,
  );
  const named = origins.filter(([, list]) => list.length > 0);
  return named.length === 0 ? undefined : Object.fromEntries(named);
}

/** Returns what is wrong with an entry of `hosts`; undefined if nothing is. */
export function hostError(host: string): string | undefined {
  if (host.includes("*"))
    return `"${host}" stands for any number of hosts. Name each host, like media.example.org.`;
  if (/^(?:http|ws):/i.test(host)) return `"${host}" is not encrypted. Name a host that answers to https.`;
  if (/^'|^(?:data|blob):|^(?:unsafe|none|self)\b/i.test(host))
    return `"${host}" is not a host. Own files are always allowed, and what stands in the page itself never is.`;
  if (originOf(host) !== undefined) return undefined;
  const origin = URL.parse(/^[a-z]+:\/\//i.test(host) ? host : `https://${host}`)?.host ?? "";
  const hint = origin.includes(".") ? `Write "${origin}".` : "Write it like media.example.org.";
  return `"${host}" is not the name of a host alone. ${hint}`;
}

/** Returns true if pages may load an absolute address for a purpose. */
export function isAllowed(address: string, purpose: HostPurpose, hosts: Hosts): boolean {
  const origin = URL.parse(withScheme(address))?.origin.replace(/^wss:/, "https:");
  return (hosts[purpose] ?? []).some((host) => originOf(host) === origin);
}

/** Returns the host of an absolute address, which may leave out its scheme; empty if it has none. */
export function hostOf(address: string): string {
  return URL.parse(withScheme(address))?.host ?? "";
}

function withScheme(address: string): string {
  return address.replace(/^\/\//, "https://");
}

/** Returns the message for an address without encryption; undefined for any other. */
export function encryptionError(address: string): string | undefined {
  return /^http:/i.test(address) ? `"${address}" is not encrypted. Write it with https.` : undefined;
}

/** Returns the message for a host that a publication uses but does not name. */
export function hostMessage(host: string, purpose: HostPurpose, configFile: string): string {
  return `Pages may not ${hostPurposes[purpose]} ${host}. To allow it, write into ${configFile}: hosts: { ${purpose}: ["${host}"] }`;
}
