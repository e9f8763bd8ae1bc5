import { hostname, networkInterfaces } from "node:os";

/** Tells whether a Host header names this preview. */
export type HostCheck = (header: string) => boolean;

/** What every interface is listened at by. */
const everywhere: ReadonlySet<string> = new Set(["0.0.0.0", "[::]"]);

/**
 * The check of the Host header. A page elsewhere can have its own name lead to this machine (DNS rebinding), and would then
 * read the preview as if it were its own; the browser tells that name here. `host` is what the preview was told to listen
 * at besides this machine's own addresses.
 */
export const trustedHost = (host: string | undefined): HostCheck => {
  const own = host === undefined ? undefined : hostnameOf(host.includes(":") ? `[${host}]` : host);
  const trusted = new Set(["localhost", "127.0.0.1", "[::1]"]);
  if (own !== undefined) trusted.add(own);
  if (own !== undefined && everywhere.has(own)) for (const name of ownNames()) trusted.add(name);
  return (header) => trusted.has(hostnameOf(header) ?? "");
};

/** The name in a header of the form `name` or `name:port`, as browsers write it; undefined where it has another form. */
function hostnameOf(header: string): string | undefined {
  return /^[^\s/\\?#@]+$/.test(header) ? URL.parse(`http://${header}`)?.hostname : undefined;
}

/** The names and addresses by which others know this machine. */
function ownNames(): readonly string[] {
  const addresses = Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .map(({ address, family }) => (family === "IPv6" ? `[${address.replace(/%.*/, "")}]` : address));
  const name = hostname().toLowerCase();
  return [...addresses, name, `${name}.local`];
}
