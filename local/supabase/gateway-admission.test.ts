import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { admit } from "./gateway-admission";

const roleTokens = new Map([
  ["publishable", "anon-token"],
  ["secret", "service-token"],
]);
const apiKeys = { roleToken: (key: string | null) => roleTokens.get(key ?? "") ?? null };

/** What the gateway answers to a request, and the token the request goes on with. */
function knock(method: string, path: string, headers: Record<string, string>) {
  const request = Object.assign(new IncomingMessage(new Socket()), { method, headers });
  const refusal = admit(request, new URL(path, "http://gateway"), apiKeys);
  return { status: refusal?.status ?? null, token: request.headers.authorization ?? null };
}

test("a key alone becomes its role's token, from the header or the address", () => {
  const admitted = { status: null, token: "Bearer anon-token" };
  expect(knock("GET", "/rest/v1/x", { apikey: "publishable" })).toEqual(admitted);
  expect(knock("GET", "/rest/v1/x?apikey=publishable", {})).toEqual(admitted);
});

test("a user's token goes through, and a key sent as one becomes its role's token", () => {
  const withUser = { apikey: "publishable", authorization: "Bearer user-token" };
  expect(knock("GET", "/rest/v1/x", withUser).token).toBe("Bearer user-token");
  const withKey = { apikey: "secret", authorization: "Bearer secret" };
  expect(knock("GET", "/rest/v1/x", withKey).token).toBe("Bearer service-token");
});

test("no key, or an unknown one, is 401", () => {
  expect(knock("GET", "/rest/v1/x", {}).status).toBe(401);
  expect(knock("GET", "/rest/v1/x", { apikey: "guess" }).status).toBe(401);
  expect(knock("GET", "/rest/v1/x", { authorization: "Bearer user-token" }).status).toBe(401);
});

test("only what a browser opens by address alone needs no key", () => {
  for (const path of ["/auth/v1/verify", "/auth/v1/.well-known/jwks.json"]) {
    expect(knock("GET", path, {}).status).toBeNull();
  }
  expect(knock("GET", "/storage/v1/object/public/fotos/a.png", {}).status).toBeNull();
  expect(knock("POST", "/storage/v1/object/sign/fotos/a.png", {}).status).toBe(401);
  expect(knock("GET", "/storage/v1/object/fotos/a.png", {}).status).toBe(401);
});
