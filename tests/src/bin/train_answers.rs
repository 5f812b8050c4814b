//! Makes the weights by which articles are ranked and repeated questions are found:
//! `train_answers DATA [UNSEEN]`. DATA is the folder of labelled lines; into UNSEEN goes what is
//! said of lines that were left out, for the scorers.

use std::path::Path;

use baton_tests::training::answers::Made;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let data = arguments.next().expect("the folder of labelled lines comes first");
    let made = Made::of(Path::new(&data));
    let core = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared");
    made.write(&core).expect("the weights can be written");
    if let Some(unseen) = arguments.next() {
        made.write_unseen(Path::new(&unseen)).expect("what was said can be written");
    }
}
