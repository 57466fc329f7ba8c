import { useState } from 'react';
import { startAuthorWorker } from './browser.ts';
import { CourseFiles } from './CourseFiles.tsx';
import { CoursePackage, type PackageMaker } from './CoursePackage.tsx';
import { type CourseHome, repositoryHome, siteHome } from './course-home.ts';
import { openDrafts } from './drafts.ts';
import { type AuthorPlatform, useAuthor } from './use-author.ts';
import { Workspace } from './Workspace.tsx';

interface AuthorPageProps {
  /** The id of the course of this site. */
  readonly course: string;
  readonly maker: PackageMaker;
}

/** The page on which questions are written: those of the course of this site, to begin with. */
export function AuthorPage({ course, maker }: AuthorPageProps) {
  // While developing, the site has its questions from files that can be written.
  const [home, setHome] = useState(() =>
    import.meta.env.DEV ? repositoryHome(course) : siteHome(course),
  );
  const [platform] = useState(() => {
    const worker = startAuthorWorker();
    return { drafts: openDrafts(), startWorker: () => worker };
  });
  return <Opened key={home.id} {...{ home, platform, maker }} onOpen={setHome} />;
}

interface OpenedProps {
  readonly home: CourseHome;
  readonly platform: AuthorPlatform;
  readonly maker: PackageMaker;
  readonly onOpen: (home: CourseHome) => void;
}

function Opened({ home, platform, maker, onOpen }: OpenedProps) {
  const authoring = useAuthor(home, platform);
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
      return (
        <Workspace open={authoring}>
          <div className="author-course">
            <CourseFiles open={authoring} home={home} onOpen={onOpen} />
            <CoursePackage open={authoring} maker={maker} />
          </div>
        </Workspace>
      );
  }
}
