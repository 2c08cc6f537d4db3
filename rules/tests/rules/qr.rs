//! The QR code of a link, read by a decoder that has nothing to do with what makes it (issue 11).

use rqrr::PreparedImage;
use upd_rules::out::qr::{Drawing, drawing};

/// A drawing as a photograph shows it: so many points for each module.
const SCALE: usize = 4;

/// What is dark, by its rows: the path is filled, rectangle by rectangle.
fn dark(drawing: &Drawing) -> Vec<Vec<bool>> {
    let size = usize::try_from(drawing.size).expect("a size");
    let mut dark = vec![vec![false; size]; size];
    for rectangle in drawing.path.split('M').skip(1) {
        let (place, run) = rectangle.split_once('h').expect("a run");
        let (x, y) = place.split_once(' ').expect("a place");
        let (run, rest) = run.split_once("v1h-").expect("a rectangle of one row");
        assert_eq!(rest.strip_suffix('z'), Some(run), "it is closed");
        let (x, y, run): (usize, usize, usize) = (
            x.parse().expect("x"),
            y.parse().expect("y"),
            run.parse().expect("a length"),
        );
        for module in &mut dark[y][x..x + run] {
            assert!(!*module, "drawn twice");
            *module = true;
        }
    }
    dark
}

fn decoded(drawing: &Drawing) -> Vec<String> {
    let dark = dark(drawing);
    let points = dark.len() * SCALE;
    let mut image =
        PreparedImage::prepare_from_greyscale(points, points, |x, y| if dark[y / SCALE][x / SCALE] { 0 } else { 255 });
    let grids = image.detect_grids();
    grids
        .iter()
        .map(|grid| grid.decode().expect("it can be decoded").1)
        .collect()
}

/// Links of every length that ours have.
#[test]
fn a_decoder_reads_the_link() {
    let start = "https://example.org/upd/#/plan?goal=access";
    let long = "&user=authority&tasks=view,api&env=both&account=none&email=named-work&super-users=unknown\
                &super-users-uat=unknown&credentials=unknown&credentials-uat=unknown&edition=2026-06-05\
                &was=eabbcqdaacbbacdbaacbbaacb23&label=INC0012345";
    for length in [0, 20, 90, long.len()] {
        let link = format!("{start}{}", &long[..length]);
        let drawing = drawing(&link).expect("there is room for it");
        assert_eq!(decoded(&drawing), [link]);
        let dark = dark(&drawing);
        let edge = |row: &Vec<bool>| row[..4].iter().chain(&row[row.len() - 4..]).any(|dark| *dark);
        assert!(!dark.iter().any(edge), "four modules at each side are empty");
        assert!(
            !dark[..4]
                .iter()
                .chain(&dark[dark.len() - 4..])
                .flatten()
                .any(|dark| *dark)
        );
    }
}

#[test]
fn what_is_too_long_has_none() {
    assert_eq!(drawing(&"é".repeat(3000)), None);
}
