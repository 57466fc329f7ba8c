import { useMemo, useState } from 'react';
import { startAuthorWorker } from './browser.ts';
import { siteHome } from './course-home.ts';
import { openDrafts } from './drafts.ts';
import { type Authoring, useAuthor } from './use-author.ts';
import { Workspace } from './Workspace.tsx';

/** The page on which questions are written: those of the course of this site, to begin with. */
export function AuthorPage({ course }: { readonly course: string }) {
  const home = useMemo(() => siteHome(course), [course]);
  const [platform] = useState(() => ({ drafts: openDrafts(), startWorker: startAuthorWorker }));
  return <Opened authoring={useAuthor(home, platform)} />;
}

function Opened({ authoring }: { readonly authoring: Authoring }) {
  switch (authoring.kind) {
    case 'opening':
      return <p className="tool-lead">The questions of this course are opening…</p>;
    case 'failed':
      return (
        <p className="tool-lead" role="alert">
          The questions could not be opened: {authoring.why}. Check that this device is online, and
          load the page again.
        </p>
      );
    case 'open':
      return <Workspace {...authoring} />;
  }
}
