/** A WebDriver session (W3C WebDriver, level 2) over plain requests. */
export interface WebDriver {
  readonly capabilities: Readonly<Record<string, unknown>>;
  /** One command; `path` follows `/session/{id}`. */
  command<Value>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<Value>;
  end(): Promise<void>;
}

/** @throws as every command does when the driver answers with an error: its code and message */
export async function openSession(driver: string, capabilities: object): Promise<WebDriver> {
  const session: { sessionId: string; capabilities: Record<string, unknown> } = await send(
    'POST',
    `${driver}/session`,
    { capabilities: { alwaysMatch: capabilities } },
  );
  const at = `${driver}/session/${session.sessionId}`;
  return {
    capabilities: session.capabilities,
    command: (method, path, body) => send(method, `${at}${path}`, body),
    end: () => send('DELETE', at),
  };
}

async function send<Value>(method: string, address: string, body?: object): Promise<Value> {
  const answer = await fetch(address, {
    method,
    ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }),
  });
  const { value } = (await answer.json()) as {
    value: Value & { error?: string; message?: string };
  };
  if (!answer.ok) throw new Error(`${method} ${address}: ${value.error} ${value.message}`);
  return value;
}
