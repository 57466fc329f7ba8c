import { useEffect, useRef, useState } from 'react';
import type { FrameSays, ShowItem, ShownItem } from './messages.ts';

interface LiveFrameProps {
  readonly title: string;
  readonly language: string;
  readonly isNarrow: boolean;
  readonly show: ShowItem;
  readonly onShown?: ((shown: ShownItem) => void) | undefined;
}

/** The least height that a frame takes, in CSS pixels, so that little moves while it is drawn. */
const leastHeight = 160;

/** A page of the site that shows one item, told what to show whenever that changes. */
export function LiveFrame({ title, language, isNarrow, show, onShown }: LiveFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [isReady, setReady] = useState(false);
  const [height, setHeight] = useState(leastHeight);
  const told = JSON.stringify(show);
  const shown = useRef(onShown);
  shown.current = onShown;

  useEffect(() => {
    const hear = ({ source, origin, data }: MessageEvent<FrameSays>) => {
      if (source !== frame.current?.contentWindow || origin !== location.origin) return;
      if (data.kind === 'ready') setReady(true);
      else {
        setHeight(Math.max(leastHeight, data.height));
        shown.current?.(data);
      }
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, []);

  useEffect(() => {
    if (isReady) frame.current?.contentWindow?.postMessage(JSON.parse(told), location.origin);
  }, [isReady, told]);

  return (
    <iframe
      ref={frame}
      className="author-frame"
      data-narrow={isNarrow || undefined}
      title={title}
      src={`author-item.html#${language}`}
      height={height}
    />
  );
}
