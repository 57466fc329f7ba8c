import { useStore } from '@nanostores/react';
import { $notices } from './sco.ts';

/** Messages about this launch that a person should read, such as settings that were ignored. */
export function Notices() {
  const notices = useStore($notices, { ssr: 'initial' });
  return (
    <div className="notices" role="status">
      {notices.map((notice) => (
        <p className="notice" key={notice}>
          {notice}
        </p>
      ))}
    </div>
  );
}
