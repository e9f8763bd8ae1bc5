import { once } from "node:events";
import type { Server } from "node:net";

/**
 * Starts a server at each address of the preview: at loopback, and at `host` if one is given. Throws the error of `listen`
 * if one of them can't start, after closing the others.
 */
export async function listenAt(
  host: string | undefined,
  port: number,
  createServer: () => Server,
): Promise<readonly Server[]> {
  const servers: Server[] = [];
  try {
    for (const address of listenAddresses(host)) {
      const server = createServer();
      if (await startListening(server, address, port)) servers.push(server);
    }
    return servers;
  } catch (error) {
    for (const server of servers) server.close();
    throw error;
  }
}

/** Starts to listen at an address. Returns false if that is the IPv6 loopback and the machine has no IPv6. */
async function startListening(server: Server, address: string, port: number): Promise<boolean> {
  try {
    server.listen({ host: address, port, exclusive: true });
    await once(server, "listening");
    return true;
  } catch (error) {
    const isMissing =
      error instanceof Error &&
      "code" in error &&
      ["EADDRNOTAVAIL", "EAFNOSUPPORT"].includes(`${error.code}`);
    if (address === ipv6 && isMissing) return false;
    throw error;
  }
}

/** The loopback addresses. */
const ipv4 = "127.0.0.1";

const ipv6 = "::1";

function listenAddresses(host: string | undefined): readonly string[] {
  if (host === "::") return [host];
  if (host === "0.0.0.0") return [host, ipv6];
  return [...new Set([ipv4, ipv6, ...(host === undefined || host === "localhost" ? [] : [host])])];
}
