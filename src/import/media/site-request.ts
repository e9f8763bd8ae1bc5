import { lookup } from "node:dns";
import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";

/** How a site is asked. */
export interface RequestManner {
  /** Says who asks. */
  readonly userAgent: string;
  /** Returns true for the IP addresses to which requests may be sent. */
  readonly isReachable: (address: string) => boolean;
}

/**
 * Asks for a web address once, without following where it leads. The addresses of its host are looked up once and checked, so that
 * none of the own network can be asked.
 * @throws if the host can't be reached, may not be reached, or is silent for half a minute
 */
export function responseOf(url: URL, { userAgent, isReachable }: RequestManner): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  return new Promise((resolve, reject) => {
    if (isIP(host) !== 0 && !isReachable(host)) {
      reject(new Error(unreachable(host)));
      return;
    }
    const request = url.protocol === "https:" ? requestHttps : requestHttp;
    const asked = request(
      url,
      {
        headers: { "user-agent": userAgent, accept: "*/*", "accept-encoding": "identity" },
        lookup: reachableLookup(isReachable),
        timeout: 30_000,
      },
      resolve,
    );
    asked.on("timeout", () => asked.destroy(new Error("It did not answer in 30 seconds.")));
    asked.on("error", reject);
    asked.end();
  });
}

function unreachable(host: string): string {
  return `${host} is an address of a network of its own, and nothing is fetched from there.`;
}

function reachableLookup(isReachable: RequestManner["isReachable"]): LookupFunction {
  return (host, options, callback) => {
    lookup(host, { ...options, all: true }, (error, addresses) => {
      if (error) {
        callback(error, []);
        return;
      }
      const reachable = addresses.filter(({ address }) => isReachable(address));
      const [first] = reachable;
      if (!first) callback(new Error(unreachable(host)), []);
      else if (options.all === true) callback(null, reachable);
      else callback(null, first.address, first.family);
    });
  };
}
