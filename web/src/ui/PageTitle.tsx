// The heading of a view: names the window and takes the focus after a navigation.
import { useContext, useEffect, useRef, type ReactNode } from "react";

import { MeContext } from "../api/me.ts";
import { hasMoved, useTitle } from "./title.ts";

type Props = { title: string; heading?: ReactNode; practice?: string | null; product?: string };

export function PageTitle({ title, heading, practice, product }: Props) {
  const me = useContext(MeContext);
  const ref = useRef<HTMLHeadingElement>(null);
  useTitle(title, practice ?? me?.practice?.name, product ?? me?.product.name ?? "Frontroom");

  useEffect(() => {
    if (hasMoved()) ref.current?.focus({ preventScroll: true });
  }, []);

  return (
    <h1 ref={ref} tabIndex={-1}>
      {heading ?? title}
    </h1>
  );
}
