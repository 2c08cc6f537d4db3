//! Topic B of the conflicts: Environments.

use crate::sources::ledger::{ConflictKind, Who, conflicts};

conflicts! {
    X013 {
        id: "X013",
        title: "Industry and the test environment",
        kind: ConflictKind::Contradiction,
        who: Who::INDUSTRY.and(Who::PUBLIC).and(Who::CONSULTANT),
        tells: "Section 3 says that industry and the public may ask for production only. The bullets \
                just below say without any limit that UAT is requested in EAM Test, and then all \
                sections are said to hold for both environments.",
        reading: "For industry and the public there is production only. This is said twice, and again \
                  for renewal in section 7.1. The bullets on UAT are for authorities.",
        sources: [
            Guide "§3": "only to the production environment",
            Guide "§3": "through the EAM test environment",
            Guide "§3": "apply to both environments",
            Guide "§5.1.2": "only for the Production environment",
        ],
    }

    X014 {
        id: "X014",
        title: "Log-in to EAM test is not access to UPD UAT",
        kind: ConflictKind::Ambiguity,
        who: Who::INDUSTRY.and(Who::PUBLIC).and(Who::CONSULTANT),
        tells: "The credentials of every Production user become active in Test. So a user from \
                industry may be able to sign in to EAM Test without being allowed to ask for UAT \
                access.",
        reading: "Do not send users from industry or the public to EAM Test.",
        sources: [
            Guide "§3": "automatically activated in the Test",
            Guide "§3": "only to the production environment",
        ],
    }

    X015 {
        id: "X015",
        title: "How soon production credentials work in Test",
        kind: ConflictKind::Gap,
        who: Who::ALL,
        tells: "Production credentials become active in Test automatically, but no time is given.",
        reading: "No time is stated.",
        sources: [Guide "§3": "automatically activated in the Test"],
    }

    X016 {
        id: "X016",
        title: "Address of the UPD UAT portal",
        kind: ConflictKind::Gap,
        who: Who::ALL,
        tells: "The guide prints only the address of the production portal.",
        reading: "For UAT these documents do not give the address, and we do not derive one. Ask your \
                Super User or the Service Desk.",
        sources: [Guide "§6 step 2": "Go to the UPD portal"],
    }

    X017 {
        id: "X017",
        title: "Section 6 (log-in) speaks only of production",
        kind: ConflictKind::Ambiguity,
        who: Who::ALL,
        tells: "The portal and the help named in section 6 are those of production, though authorities \
                have UAT as well.",
        reading: "Keep to the 4-hour wait in UAT too.",
        sources: [
            Guide "§6 step 4": "refer to the guidance documentation",
            Guide "§5.1.1": "apply equally to both environments",
        ],
    }

    X018 {
        id: "X018",
        title: "First Super User in each environment; second Nomination Letter",
        kind: ConflictKind::Ambiguity,
        who: Who::ALL,
        tells: "Rights belong to one environment, so a Super User in Production is not Super User in \
                UAT. Whether the letter has to be attached again in Test is not said. But the \
                instructions are the same in both.",
        reading: "Attach the signed Nomination Letter in each environment where the organisation has \
                  no Super User yet.",
        sources: [
            Guide "§5.1.1": "Rights are granted per environment",
            Guide "§5.1.1": "apply equally to both environments",
            Guide "§5.1.1.1": "attach a signed \"Nomination Letter\"",
        ],
    }
}
