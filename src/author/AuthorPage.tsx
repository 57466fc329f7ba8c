import { useEffect, useState } from 'react';
import { CourseFiles, type FilesChoice } from './CourseFiles.tsx';
import { CoursePackage, type PackageMaker } from './CoursePackage.tsx';
import { type CourseHome, repositoryHome, siteHome } from './files/course-home.ts';
import { openDrafts } from './files/drafts.ts';
import { folderAgain } from './files/folder-home.ts';
import { type AuthorPlatform, useAuthor } from './state/use-author.ts';
import { Workspace } from './Workspace.tsx';
import { startAuthorWorker } from './worker/browser.ts';

interface AuthorPageProps {
  /** The id of the course of this site. */
  readonly course: string;
  readonly maker: PackageMaker;
}

/** The page on which questions are written: those of the course of this site, to begin with. */
export function AuthorPage({ course, maker }: AuthorPageProps) {
  // While developing, the site has its questions from files that can be written.
  const [home, setHome] = useState<CourseHome | null>(() =>
    import.meta.env.DEV ? repositoryHome(course) : null,
  );
  const [last, setLast] = useState<FileSystemDirectoryHandle | null>(null);
  const [platform] = useState(() => {
    const worker = startAuthorWorker();
    return { drafts: openDrafts(), startWorker: () => worker };
  });
  const { drafts } = platform;

  // The folder of the last visit, at once where the browser still lets it be written to.
  useEffect(() => {
    if (import.meta.env.DEV) return;
    const begin = async () => {
      const folder = await drafts.folder().catch(() => null);
      const again = folder === null ? null : await folderAgain(folder, false);
      setLast(folder);
      setHome(again ?? siteHome(course));
    };
    void begin();
  }, [drafts, course]);

  if (home === null) return opening;
  const files: FilesChoice = {
    last,
    onOpen(next, folder) {
      setHome(next ?? siteHome(course));
      if (folder === undefined && next !== null) return;
      setLast(folder ?? null);
      // What is not kept is chosen again.
      drafts.keepFolder(folder ?? null).catch(() => {});
    },
  };
  return <Opened key={home.id} {...{ home, platform, maker, files }} />;
}

const opening = <p className="tool-lead">The questions of this course are opening…</p>;

interface OpenedProps {
  readonly home: CourseHome;
  readonly platform: AuthorPlatform;
  readonly maker: PackageMaker;
  readonly files: FilesChoice;
}

function Opened({ home, platform, maker, files }: OpenedProps) {
  const authoring = useAuthor(home, platform);
  switch (authoring.kind) {
    case 'opening':
      return opening;
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
            <CourseFiles open={authoring} home={home} {...files} />
            <CoursePackage open={authoring} home={home} drafts={platform.drafts} maker={maker} />
          </div>
        </Workspace>
      );
  }
}
