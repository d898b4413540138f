// What follows a new account: the sheet to print or word of the e-mail, and where to go next.
import { Anchor, Button } from "@mantine/core";
import { Link } from "wouter";

import type { WelcomeSheet as Given } from "../../api/types.ts";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { WelcomeSheet } from "./WelcomeSheet.tsx";
import { useOwnWords } from "./words.ts";

type Props = { made: Given; page: string; toPage: string; onAgain?: () => void };

/** `page` is where to go from here. */
export function Made({ made, page, toPage, onAgain }: Props) {
  const words = useOwnWords();
  return (
    <>
      <PageTitle title={words.people.createdTitle} />
      <section className="surface">
        <WelcomeSheet given={made} />
        <div className="row no-print">
          <Anchor component={Link} href={page}>
            {toPage}
          </Anchor>
          {onAgain && (
            <Button variant="default" onClick={onAgain}>
              {words.people.another}
            </Button>
          )}
        </div>
      </section>
    </>
  );
}
