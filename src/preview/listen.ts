import { once } from "node:events";
import type { Server } from "node:net";

const ipv6 = "::1";

/** This machine's own addresses, in both kinds. */
const ipv4 = "127.0.0.1";

function addressesWith(host: string | undefined): readonly string[] {
  if (host === "::") return [host];
  if (host === "0.0.0.0") return [host, ipv6];
  return [...new Set([ipv4, ipv6, ...(host === undefined || host === "localhost" ? [] : [host])])];
}

/** Whether it listens now. A machine without IPv6 does without. */
async function isListening(server: Server, address: string, port: number): Promise<boolean> {
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

/** Has a server listen at each address that a preview answers at: those of this machine alone, and `host`'s where it is given. */
export async function listenAt(
  host: string | undefined,
  port: number,
  newServer: () => Server,
): Promise<readonly Server[]> {
  const servers: Server[] = [];
  try {
    for (const address of addressesWith(host)) {
      const server = newServer();
      if (await isListening(server, address, port)) servers.push(server);
    }
    return servers;
  } catch (error) {
    for (const server of servers) server.close();
    throw error;
  }
}
