// The page for an address that leads nowhere.
import { Button } from "@mantine/core";
import { useLocation } from "wouter";

import { PageTitle } from "../ui/PageTitle.tsx";
import { useWords } from "../words/context.tsx";

export function NotFoundPage() {
  const words = useWords();
  const [, navigate] = useLocation();
  return (
    <>
      <PageTitle title={words.common.notFoundTitle} />
      <p>{words.common.notFoundText}</p>
      <Button className="start" onClick={() => navigate("/")}>
        {words.common.backHome}
      </Button>
    </>
  );
}
