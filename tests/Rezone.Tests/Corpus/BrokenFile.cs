namespace Rezone.Tests.Corpus;

/// <summary>A case of the corpus: one defect, put by code into one good file of the sample.</summary>
/// <param name="Name">Its name, that of its expected text.</param>
/// <param name="Defect">What is wrong, in one sentence.</param>
/// <param name="Break">Puts the defect in.</param>
/// <param name="WithShapes">Whether shapes are read as well.</param>
internal sealed record BrokenFile(string Name, string Defect, Action<CorpusGround> Break, bool WithShapes = false);
