using Reeve.Store;

namespace Reeve.Integration.Index.Models;

/// <summary>Model files on disk.</summary>
public static class ModelFiles
{
    /// <summary>A model that people wrote is small; a larger file is not one.</summary>
    const long MostBytes = 4 << 20;

    /// <summary>Reads a model file.</summary>
    /// <exception cref="StoreException">It is not there or cannot be read.</exception>
    /// <exception cref="ModelFileException">It is not a model.</exception>
    public static ModelFile Read(string path)
    {
        try
        {
            FileInfo file = new(path);
            if (!file.Exists) throw new StoreException(StoreFault.Request, $"There is no model file {path}.");
            if (file.Length > MostBytes) throw new StoreException(StoreFault.Request, $"{path} is too large for a model file ({file.Length} bytes).");
            return ModelFileReader.Read(path, File.ReadAllText(path));
        }
        catch (UnauthorizedAccessException exception) { throw new StoreException(StoreFault.Surroundings, $"The model file {path} may not be read by this user.", exception); }
        catch (IOException exception) { throw new StoreException(StoreFault.Surroundings, $"The model file {path} could not be read.", exception); }
    }
}
