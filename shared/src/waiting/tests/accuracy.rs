use super::queue::{Probe, Scene, Wait, live};
use crate::waiting::calibration::Calibration;
use crate::waiting::estimate::Estimator;

fn probes(waits: &[Wait]) -> Vec<&Wait> {
    waits.iter().filter(|wait| wait.probe == Probe::Patient).collect()
}

fn error(waits: &[&Wait], said: fn(&Wait) -> f64) -> f64 {
    let off = waits.iter().map(|wait| {
        (said(wait) - wait.finished.waited.as_millis() as f64 / 1_000.0).abs()
    });
    off.sum::<f64>() / waits.len() as f64
}

#[test]
fn figures_later() {
    for (name, load) in [(".90", (|_| 0.90) as fn(f64) -> f64), ("1.0", |_| 1.0), ("1.15", |_| 1.15), ("humps", |at| 0.9 + 0.3 * libm::sin(at / 3600.0)), ("spike", |at| if at % 28800.0 < 1200.0 { 2.2 } else { 0.8 })] {
        for slots in [12, 75] {
            let scene = Scene { seed: 7, slots, handling: |_| 480.0, load, arrivals: 40_000 };
            let mut estimator = Estimator::default();
            let waits = live(&scene, &mut estimator);
            let waits = &waits[waits.len() / 10..];
            let probes = probes(waits);
            let mut calibration = Calibration::default();
            for wait in &probes { calibration.observe(&wait.finished); }
            let all = calibration.overall();
            let mean = error(&probes, |_| 0.0);
            println!("{name} c{slots}: waits {} probes {} mean {mean:.0} ours {:.1} avg {:.1} len {:.1} cov {:?} p50 {:?} width {:?} by {:?}",
                waits.len(), probes.len(),
                error(&probes, |w| f64::from(w.finished.estimated.from)), error(&probes, |w| w.simple_average), error(&probes, |w| w.by_length),
                all.upper_covered(), all.lower_covered(), all.mean_width_ms(),
                calibration.by_priority().values().map(|t| t.upper_covered().unwrap()).collect::<Vec<_>>());
        }
    }
}
