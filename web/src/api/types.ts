// Short names for the API's generated types.
import type { paths } from "./schema.d.ts";

type Json<T> = T extends { content: { "application/json": infer Body } } ? Body : never;
type Answer<Operation> = Operation extends { responses: infer All } ? { [Status in keyof All]: Status extends 200 | 201 ? Json<All[Status]> : never }[keyof All] : never;

export type Me = Answer<paths["/api/me"]["get"]>;
export type PasswordRules = Me["password_rules"];
export type LoginAnswer = Answer<paths["/api/login"]["post"]>;
export type Welcome = Answer<paths["/api/practices/{provider_code}/welcome"]["get"]>;
export type ResetCheck = Answer<paths["/api/password/reset/check"]["post"]>;
export type SessionRow = Answer<paths["/api/sessions"]["get"]>["sessions"][number];
export type UserRow = Answer<paths["/api/admin/users"]["get"]>["users"][number];
export type User = Answer<paths["/api/admin/users/{user_id}"]["get"]>;
export type Activation = Answer<paths["/api/admin/users/{user_id}/reset"]["post"]>;
export type Person = Answer<paths["/api/people/{user_id}"]["get"]>;
export type WelcomeSheet = Answer<paths["/api/people"]["post"]>;
export type Import = Answer<paths["/api/imports/{import_id}"]["get"]>;
export type ImportRow = Answer<paths["/api/imports/{import_id}/rows"]["get"]>["rows"][number];
export type Duplicate = Answer<paths["/api/people/duplicates"]["post"]>["people"][number];
export type PracticeRow = Answer<paths["/api/platform/practices"]["get"]>["practices"][number];
export type Practice = Answer<paths["/api/platform/practices/{provider_code}"]["get"]>;
export type Branding = Answer<paths["/api/branding"]["get"]>;
export type Accent = NonNullable<Branding["accent"]>;
export type Policies = Answer<paths["/api/policies"]["get"]>;
export type PolicyValues = Policies["values"];
export type Stricter = Answer<paths["/api/policies/preview"]["post"]>["stricter"][number];
export type PolicyVersionRow = Answer<paths["/api/policies/versions"]["get"]>["versions"][number];
export type EventRow = Answer<paths["/api/activity"]["get"]>["events"][number];
export type ChartRow = Answer<paths["/api/charts"]["get"]>["charts"][number];
export type PersonCharts = Answer<paths["/api/people/{user_id}/charts"]["get"]>;
export type GuardianLink = PersonCharts["guardians"][number];
export type ClientUnit = Answer<paths["/api/units/{unit_id}"]["get"]>;
export type ComingOfAgeRow = Answer<paths["/api/coming-of-age"]["get"]>["people"][number];
export type OwnProfile = Answer<paths["/api/profile"]["get"]>;
export type ContactRequest = Answer<paths["/api/change-requests"]["get"]>["requests"][number];
export type ContactValue = ContactRequest["before"];
