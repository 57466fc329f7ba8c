import { useEffect, useState } from 'react';

const none: ReadonlySet<string> = new Set();

/** The rules of the checker that the package breaks, once they are wanted and known. */
export function useCheckedRules(
  ask: () => Promise<ReadonlySet<string>>,
  isWanted: boolean,
): ReadonlySet<string> {
  const [found, setFound] = useState(none);
  useEffect(() => {
    if (!isWanted) return;
    let stays = true;
    void ask().then((rules) => {
      if (stays) setFound(rules);
    });
    return () => {
      stays = false;
    };
  }, [ask, isWanted]);
  return found;
}

/** The report on a package, open at a rule's findings. */
export function checkLink(packageId: string, rule?: string): string {
  const finding = rule === undefined ? '' : `&finding=${encodeURIComponent(rule)}`;
  return `check.html#package=${encodeURIComponent(packageId)}${finding}`;
}
