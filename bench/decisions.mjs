// Some of the conditions of `rules/src/case/clauses.rs`, by their names there, once more: who is refused, who can decide
// about a role, who has to wait. `engines.mjs` hands them to rule engines in JavaScript and compares what they say.
//
// They are a third of what a plan needs (no steps, no order, no durations), so the comparison is kind to the others.
//
// A condition is one of
//   { is: [question, answer…] }    the answer to the question is one of these
//   { task: name }                 the task is among those chosen
//   { all: […] }, { any: […] }, { not: … }
//   a name                         another decision

const is = (question, ...answers) => ({ is: [question, ...answers] });
const all = (...conditions) => ({ all: conditions });
const any = (...conditions) => ({ any: conditions });
const not = (condition) => ({ not: condition });
const task = (name) => ({ task: name });
const some = (...names) => any(...names.map(task));

/** Helpers: not compared, but the others are made of them. */
const parts = {
  authority: is("user", "authority", "commission", "authority-contractor"),
  industry: is("user", "mah", "mah-consultant"),
  public: is("user", "public"),
  organisation: is("goal", "organisation", "spor"),
  // The permission matrix: what is left of the tasks for each group, by the least role that has it.
  "super left": all(any("authority", "industry"), some("manage-users", "email-configuration")),
  "edit left": any(
    all("authority", some("create", "update", "nullify", "decide-vnra")),
    all("industry", some("create", "update", "record-vnra")),
  ),
  "view left": all(any("authority", "industry"), task("view")),
  "api left": all(any("authority", "industry", "public"), task("api")),
  "needs edit": all(not("super left"), "edit left"),
  "needs view": all(not("super left"), not("edit left"), "view left"),
  // Nobody chooses no task: where none is chosen, none was asked for.
  "tasks chosen": some(
    "view",
    "create",
    "update",
    "nullify",
    "record-vnra",
    "decide-vnra",
    "manage-users",
    "email-configuration",
    "api",
  ),
};

const once = {
  is_outside_eea: is("user", "authority-outside-eea"),
  wants_upd_without_mah: all(is("user", "industry-other"), not("organisation")),
  must_be_in_oms: is("user", "mah", "mah-consultant", "industry-other"),
  wants_organisation_of_non_industry: all("organisation", not("must_be_in_oms")),
  waits_for_a_role_of_the_public: all(is("goal", "sign-in"), "public"),
  every_task_is_refused: all(
    "tasks chosen",
    not("super left"),
    not("edit left"),
    not("view left"),
    not("api left"),
  ),
  uat_refused: all(is("env", "uat", "both"), any("industry", "public")),
  uses_no_api: is("matter", "not-used"),
  account_is_new: any(
    is("account", "none", "just-registered", "new-employer"),
    all(is("account", "unknown"), is("other-system", "no")),
  ),
  is_not_in_oms: is("oms", "not-found"),
  task_needs_super_user: "super left",
  is_locked_out: is("early-sign-in", "under-24h-ago"),
  is_too_early_to_sign_in: is("approved", "under-4h"),
};

/** Those that are about one environment; `at` gives a question its name there. */
const there = (environment, at) => {
  const name = (decision) => `${decision}.${environment}`;
  const other = environment === "uat" ? "production" : "uat";
  const gone = is(at("super-users"), "gone");
  return {
    [name("covers")]: all(
      is("env", environment, "both"),
      environment === "uat" ? not("uat_refused") : not(is("env", other)),
    ),
    [name("headless")]: all(
      not("public"),
      any("is_not_in_oms", not(is(at("super-users"), "one", "several", "unknown"))),
      not(is(at("role"), "super")),
    ),
    [name("super_users_are_gone")]: all(not("is_not_in_oms"), gone),
    [name("role_to_request")]: any(
      is("goal", "sign-in"),
      all("super left", not(is(at("role"), "super"))),
      all("needs edit", not(is(at("role"), "super", "edit"))),
      all("needs view", not(is(at("role"), "super", "edit", "view"))),
    ),
    [name("api_without_credentials")]: all("api left", not(is(at("credentials"), "mine", "colleague"))),
    [name("first_super_user_needed")]: all(
      name("headless"),
      any(name("role_to_request"), name("api_without_credentials")),
    ),
    [name("becomes_first")]: all(
      name("first_super_user_needed"),
      any("task_needs_super_user", is("first-super-user", "me")),
    ),
    [name("colleague_becomes_first")]: all(name("first_super_user_needed"), not(name("becomes_first"))),
  };
};

const compared = {
  ...once,
  ...there("production", (question) => question),
  ...there("uat", (question) => `${question}-uat`),
};

/** All decisions, each after those that it rests on. */
export const decisions = { ...parts, ...compared };

/** The names of those that are compared with ours. */
export const names = Object.keys(compared);
