//! x
fn main() {
    for l in std::io::stdin().lines() {
        let l = l.unwrap().replace("\\n", "\n");
        let f = upd_rules::secret::find(&l);
        println!(
            "{:<10} {} => {}",
            f.iter().map(|x| format!("{:?}", x.mark)).collect::<Vec<_>>().join(","),
            l,
            upd_rules::secret::redact(&l)
        );
    }
}
