package org.tocsin.synth.leak;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.tocsin.synth.format.Format;
import org.tocsin.synth.format.Sheet;

/** Short reports that messages and images carry inside themselves. */
final class Reports {
    private Reports() {}

    /** A report about somebody, in the words of the scene. */
    static Sheet about(Scene scene, Actor actor) {
        String who = "{" + actor.key + ".";
        List<Sheet.Block> blocks = new ArrayList<>();
        blocks.add(new Sheet.Line(scene.hospital));
        blocks.add(new Sheet.Heading("COMPTE RENDU D'IMAGERIE"));
        blocks.add(
                new Sheet.Line(scene.text("Patient : " + who + "UP} " + who + "first}, né(e) le " + who + "dobfr}")));
        blocks.add(new Sheet.Line(scene.text("Indication : {pick:complaints}. Technique : {pick:acts}.")));
        blocks.add(new Sheet.Line(scene.text("Conclusion : {pick:diagnoses}.")));
        return new Sheet("Compte rendu", blocks);
    }

    /** The same as a PDF in base64. */
    static String encoded(Scene scene, Actor actor) {
        return Base64.getEncoder().encodeToString(Format.PDF.write(about(scene, actor), scene.dice));
    }
}
