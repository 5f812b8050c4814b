//! Every need that is met with, as a small number, and who can serve it.

use std::collections::BTreeMap;

use crate::routing::directory::Directory;
use crate::routing::lines::NeedNo;
use crate::routing::need::Need;
use crate::routing::suited::Suited;

/// Needs by number. They are as many as the matrix makes, and are forgotten with the roster.
#[derive(Clone, Debug, Default)]
pub(crate) struct Needs {
    by_need: BTreeMap<Need, NeedNo>,
    suited: Vec<Suited>,
}

impl Needs {
    /// The number of a need, which it gets where it has none.
    pub(crate) fn number(&mut self, directory: &Directory, need: &Need) -> NeedNo {
        if let Some(no) = self.by_need.get(need) {
            return *no;
        }
        let no = NeedNo(u32::try_from(self.suited.len()).expect("fewer than 2^32 needs"));
        self.suited.push(Suited::new(directory, need));
        self.by_need.insert(need.clone(), no);
        no
    }

    /// Who can serve a need that has a number.
    pub(crate) fn suited(&self, no: NeedNo) -> &Suited {
        &self.suited[no.0 as usize]
    }

    /// Who can serve a need, where it has a number.
    pub(crate) fn find(&self, need: &Need) -> Option<&Suited> {
        self.by_need.get(need).map(|no| self.suited(*no))
    }
}
