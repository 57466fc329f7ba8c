/**
 * Asks until the answer is neither null nor false. A page on its way to another cannot answer; it
 * is asked again.
 *
 * @throws after 20 seconds, with the last error
 */
export async function until<Value>(
  what: string,
  ask: () => Promise<Value | null | false>,
  milliseconds = 20_000,
): Promise<Value> {
  const end = performance.now() + milliseconds;
  let problem: unknown = null;
  while (performance.now() < end) {
    try {
      const value = await ask();
      if (value !== null && value !== false) return value;
    } catch (error) {
      problem = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`Waited in vain for ${what}.`, { cause: problem });
}
