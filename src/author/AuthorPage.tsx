import { useMemo, useState } from 'react';
import { startAuthorWorker } from './browser.ts';
import type { PackageMaker } from './CoursePackage.tsx';
import { siteHome } from './course-home.ts';
import { openDrafts } from './drafts.ts';
import { type Authoring, useAuthor } from './use-author.ts';
import { Workspace } from './Workspace.tsx';

interface AuthorPageProps {
  /** The id of the course of this site. */
  readonly course: string;
  readonly maker: PackageMaker;
}

/** The page on which questions are written: those of the course of this site, to begin with. */
export function AuthorPage({ course, maker }: AuthorPageProps) {
  const home = useMemo(() => siteHome(course), [course]);
  const [platform] = useState(() => ({ drafts: openDrafts(), startWorker: startAuthorWorker }));
  return <Opened authoring={useAuthor(home, platform)} maker={maker} />;
}

interface OpenedProps {
  readonly authoring: Authoring;
  readonly maker: PackageMaker;
}

function Opened({ authoring, maker }: OpenedProps) {
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
      return <Workspace open={authoring} maker={maker} />;
  }
}
